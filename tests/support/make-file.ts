import { closeShop, createShop } from '#main/store/open.ts'
import { aContact, aCustomer, aSale } from './builders.ts'
import { Clock } from './clock.ts'
import { sessionOf, TEST_SHOP } from './session.ts'

// Makes the file that stays in tests/files/ when a schema is released: node tests/support/make-file.ts FILE
// Run it once a version, never again for a released one: the point is that the file is old.

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('which file?')

const shop = createShop({ database: file, marker: `${file}.marker` }, TEST_SHOP)
const session = sessionOf(shop, new Clock('2026-11-20'))
const first = aCustomer(session, { number: '12' })
aSale(session, first.key, '2026-01-10')
aSale(session, first.key, '2026-02-14', { amount: null })
aSale(session, first.key, '2026-03-20', { charge: 'ticket', amount: null })
aContact(session, first.key, '2026-03-22')
aCustomer(session, { familyName: '𠮷野', givenName: '一', familyKana: 'ﾖｼﾉ', givenKana: 'ﾊｼﾞﾒ', known: 'known-before' })
closeShop(shop.connection)
