import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CALLS } from '#contract/channels.ts'
import { inputs } from '#contract/inputs.ts'
import { check, MESSAGE_MAX_BYTES } from '#main/ipc/router.ts'

const names = Object.keys(CALLS)

const someone = {
  number: null,
  kind: 'person',
  familyName: '髙﨑',
  givenName: '花子',
  familyKana: 'タカサキ',
  givenKana: 'ハナコ',
  honorific: '様',
  company: '',
  known: 'first-timer',
  phone: '',
  address: null,
  birthday: null,
  usual: '',
  visit: null,
}

describe('the door', () => {
  test('knows the same calls as the preload', () => {
    expect(Object.keys(inputs).toSorted()).toEqual(names.toSorted())
  })

  test.each(['', 'customers:drop', '__proto__', 'constructor', 'toString'])('does not know the call %j', (name) => {
    expect(check(name, {})).toEqual({ ok: false, error: { code: 'unknown-call' } })
  })

  test.each(names)('refuses what is not of the form of %s', (name) => {
    const wrong = [null, 7, 'text', [], true, { extra: 1 }, { ...someone, extra: 1 }]
    for (const message of wrong)
      expect(check(name, message), JSON.stringify(message)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })

  test.each(names)('never throws, whatever %s is sent', (name) => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(typeof check(name, message).ok).toBe('boolean')
      }),
    )
  })

  test('refuses a message beyond the size of any real one before looking at it', () => {
    const message = { ...someone, familyName: 'あ'.repeat(MESSAGE_MAX_BYTES) }
    expect(check('customers:add', message)).toEqual({ ok: false, error: { code: 'too-large' } })
  })

  test('refuses what has no JSON form', () => {
    const circle: Record<string, unknown> = { ...someone }
    circle['self'] = circle
    for (const message of [undefined, circle, { ...someone, number: 1n }])
      expect(check('customers:add', message).ok).toBe(false)
  })

  test('names the field that is wrong, so that the form can show it there', () => {
    expect(check('customers:add', { ...someone, birthday: '2001-02-30' })).toEqual({
      ok: false,
      error: { code: 'bad-input', field: 'birthday' },
    })
  })

  test('lets a person through exactly as typed, 髙, 﨑 and 𠮷 included', () => {
    const typed = { ...someone, familyName: '𠮷野', givenName: '<b>花子</b>' }
    expect(check('customers:add', typed)).toEqual({ ok: true, name: 'customers:add', input: typed })
  })

  test('keeps line breaks and control characters out of names', () => {
    for (const familyName of ['髙\n﨑', '髙\u0000﨑', '髙\u2028﨑'])
      expect(check('customers:add', { ...someone, familyName }).ok).toBe(false)
  })

  test('takes the birthday of a 29 February without its year', () => {
    expect(check('customers:add', { ...someone, birthday: '--02-29' }).ok).toBe(true)
  })
})
