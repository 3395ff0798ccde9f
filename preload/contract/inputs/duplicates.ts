import * as v from 'valibot'
import { MERGE_FIELDS, MERGE_LISTS, MERGE_WORDS, type MergeChoices } from '#domain/people/merge.ts'
import { id, noList, nothing } from './values.ts'

/** As many pairs as a page of the list shows at most. */
const PAIRS_MAX = 500

const twoCards = v.strictObject({ one: id, other: id })

const eitherCard = v.exactOptional(v.picklist(['keep', 'other']))
const orBoth = v.exactOptional(v.picklist(['keep', 'other', 'both']))

function choicesOf(fields: readonly string[], choice: typeof orBoth | typeof eitherCard) {
  return Object.fromEntries(fields.map((field) => [field, choice]))
}

const choices: v.GenericSchema<unknown, MergeChoices> = v.pipe(
  noList,
  v.strictObject({
    ...choicesOf([...MERGE_FIELDS, ...MERGE_LISTS], eitherCard),
    ...choicesOf(MERGE_WORDS, orBoth),
  }),
)

export const duplicatesInputs = {
  'customers:merge': v.strictObject({ keep: id, other: id, choices }),
  'duplicates:find': nothing,
  'duplicates:look': v.strictObject({ pairs: v.pipe(v.array(twoCards), v.maxLength(PAIRS_MAX)) }),
  'duplicates:of': v.strictObject({ id }),
  'duplicates:apart': twoCards,
}
