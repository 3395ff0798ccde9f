import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readItem } from '#main/files/contact-item.ts'

const item = (company: string) =>
  readItem(
    `<ContactXMLItem><Occupation><OccupationItem><OrganizationName>${company}</OrganizationName></OccupationItem></Occupation></ContactXMLItem>`,
  )

test.each([
  ['<![CDATA[山下 & 田中]]>', '山下 & 田中'],
  ['<![CDATA[A &amp; B]]>', 'A &amp; B'],
  ['<![CDATA[<b>髙﨑</b>]]> &amp; <![CDATA[&#x20;&foo;]]>', '<b>髙﨑</b> & &#x20;&foo;'],
  ['山下<!-- <![CDATA[ -->&lt;商店&gt;<!-- ]]> -->', '山下<商店>'],
])('%s is read as %s', (written, company) => {
  expect(item(written)).toMatchObject({ company })
})

test('whatever stands in CDATA means itself', () => {
  const words = fc
    .array(fc.constantFrom('&', '&amp;', '&#0;', '<', '>', ']', '</OrganizationName>', '<!DOCTYPE a>', '髙', '𠮷', 'a'))
    .map((parts) => parts.join(''))
    .filter((text) => !text.includes(']]>') && !text.endsWith(']'))
  fc.assert(
    fc.property(words, (company) => {
      expect(item(`<![CDATA[${company}]]>`)).toMatchObject({ company })
    }),
  )
})

test('what declares something or closes nothing makes an entry unreadable still', () => {
  expect(item('<!DOCTYPE a>')).toBe('unreadable')
  expect(item('<!<!-- -->ENTITY a "b">')).toBe('unreadable')
  expect(item('&foo;')).toBe('unreadable')
  expect(item('<![CDATA[a')).toBe('unreadable')
  expect(item('<!--'.repeat(500_000))).toBe('unreadable')
})
