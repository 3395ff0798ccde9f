import { expect, test } from 'vitest'
import { FIELDS } from '#domain/exchange/fields.ts'
import { CONTENTS } from '#domain/exchange/table.ts'
import { fieldGroups } from '../../renderer/screens/import/fieldGroups.ts'

const offered = (content: (typeof CONTENTS)[number], means: Parameters<typeof fieldGroups>[1]) =>
  fieldGroups(content, means).flatMap(([, fields]) => fields)

test.each(CONTENTS)('every meaning of a column of %s stands in one group', (content) => {
  expect(offered(content, 'id').toSorted()).toEqual([...FIELDS[content]].toSorted())
})

test('what only our own export writes is offered where it stands already', () => {
  expect(offered('people', 'family-name')).not.toContain('relatives')
  expect(offered('people', null)).not.toContain('relatives')
  expect(offered('people', 'relatives')).toContain('relatives')
})
