import type { Same } from '../same.ts'
import type { groupsJa } from './ja.ts'

export const groupsEn: Same<typeof groupsJa> = {
  groups: {
    label: 'Groups',
    keep: 'Keep as a group',
    count: '{count, number}',
    name: 'Name of the group',
    nameHint: 'Keeps what is asked for now under this name. Whoever answers to it later stands here too.',
    save: 'Keep',
    rename: 'Rename',
    renameIt: 'Rename',
    put: 'Change “{name}” to what is asked for now',
    remove: 'Remove this group',
    added: 'The group “{name}” was kept.',
    changed: 'The group “{name}” was changed.',
    removed: 'The group “{name}” was removed. The customers stay as they are.',
    gone: { tag: 'its label is gone', town: 'nobody lives there now' },
    goneTag: 'Nobody has the label “{what}” any more.',
    goneTown: 'Nobody lives in “{what}” any more.',
    goneAct: 'Take one condition off and keep it anew, or remove this group.',
  },
  spent: {
    within: { year: 'the last 12 months', ever: 'in all' },
    least: '¥{least, number} or more',
    most: 'up to ¥{most, number}',
    between: '¥{least, number} to ¥{most, number}',
    set: 'Total of purchases ({within}): {range}',
    other: 'Other amounts…',
    title: 'Narrow down by the total of purchases',
    period: 'Since when',
    from: 'At least (yen)',
    to: 'At most (yen)',
    narrow: 'Narrow down',
    wrong: 'Please write the amount in digits.',
    upsideDown: 'The second amount must be larger than the first.',
    nothing: 'Please write one of the amounts.',
  },
  many: {
    write: 'Write to them',
    export: 'Export',
    parts:
      'Up to {most, number} people can be written to at a time. Please write to these {total, number} in {count, number} parts, in the order of the list.',
    part: '{from, number} to {to, number}',
  },
}
