import type { Same } from '../same.ts'
import type { touchJa } from './ja.ts'

export const touchEn: Same<typeof touchJa> = {
  stories: {
    title: 'About the shop',
    hint: 'Write down, in a few sentences, what the shop cares for and what its days are like. Where a template has 【お店のはなし】, each letter brings one that this person has not read yet. “Greeting after a long while” has it from the start; it can be put into the others with the words that fill in by themselves.',
    none: 'Nothing is written yet. Please write a first one.',
    add: 'Write one',
    changeNamed: 'Change “{name}”',
    change: 'Change',
    earlierNamed: 'Move “{name}” up',
    earlier: 'Up',
    laterNamed: 'Move “{name}” down',
    later: 'Down',
    removeNamed: 'Remove “{name}”',
    remove: 'Remove',
    heading: 'Heading',
    headingHint: 'It does not stand in the letter.',
    text: 'The story',
    textHint: 'On a postcard, up to about {count, number} characters are easy to read.',
    save: 'Save',
    toldNobody: 'Nobody has had it yet',
    told: '{count, plural, one {# person has had it} other {# people have had it}}',
    placed: 'The order was changed.',
    removed: '“{name}” was removed.',
    order:
      'Everyone gets them one by one, from the top. Whoever has had all of them gets the one told longest ago again.',
    sample: '小さな店ですが、花は毎朝、市場で一本ずつ選んでいます。',
  },
  touches: {
    label: 'Contacts of the last 12 months',
    fromUs: '{count, number} from the shop',
    fromThem: '{count, number} from the customer',
    channels: '{whose} ({channels})',
    channel: '{channel} {count, number}',
    between: ', ',
    none: 'No contact in the last 12 months.',
    show: 'Show contacts alone',
  },
  sameAsLast: {
    said: '{count, plural, one {# person} other {# people}} had the same template the last time: {names}',
    when: '{who} ({day})',
  },
}
