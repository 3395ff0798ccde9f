import type { Same } from '../same.ts'
import type { resultsJa } from './ja.ts'

export const resultsEn: Same<typeof resultsJa> = {
  paperResults: {
    title: 'Enter results from paper',
    text: 'People stand in the order of the numbers on paper. A digit chooses the result and Enter goes on to the next; ↑ and ↓ go to the one before or after without entering anything.',
    list: 'The list on paper',
    number: 'Go to number',
    numberWrong: 'Nobody on the list has this number now.',
    left: '{count, plural, one {# person} other {# people}} left',
    choose: 'Result for {who}',
    enter: 'Enter a result',
    enterFor: '{who}: enter a result',
    save: 'Save and go on',
    meanwhile: 'This was recorded elsewhere in the meantime.',
    next: 'Go on',
    done: 'All results are entered. Thank you for your work',
    doneText: 'If something went wrong, “Undo” beside that person lets it be entered again.',
    end: 'This is the end of the sheet',
    endText: '{count, plural, one {# person has} other {# people have}} no result yet. They may stay so.',
    nobody: 'There is nobody on this week’s list yet',
    nobodyText: '“On paper (PDF)” in this week’s list makes a sheet to tick.',
    help: 'The list can be carried about as a sheet: “On paper (PDF)”. What was ticked is entered by digits alone, in the order of the numbers, under “Enter results from paper”. A number stays the same all week.',
    toWeek: 'To this week’s list',
  },
  oneStep: {
    title: 'One step away',
    text: 'One more {visit}, and {count, plural, one {# person comes} other {# people come}} to the next stage: second visit, regular or best customer.',
    open: 'See them in the list',
  },
  weekRow: {
    triedOther: 'No answer {day}. Perhaps this time: {way}',
    triedAgain: 'No answer {day}. Please try on another day',
    next: 'Next: {day}',
  },
}
