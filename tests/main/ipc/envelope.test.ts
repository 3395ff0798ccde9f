import { describe, expect, test } from 'vitest'
import { envelope, envelopeLater } from '#main/ipc/envelope.ts'
import { Refusal } from '#main/store/refusal.ts'

describe('the envelope', () => {
  test('makes a refusal a value with its code and field', () => {
    const reported: unknown[] = []
    const result = envelope(
      () => {
        throw new Refusal('number-taken', 'number')
      },
      (error) => reported.push(error),
    )
    expect(result).toEqual({ ok: false, error: { code: 'number-taken', field: 'number' } })
    expect(reported).toEqual([])
  })

  test('shows a bug as internal, without its words, and reports it', () => {
    const bug = new TypeError('髙﨑 is not iterable')
    const reported: unknown[] = []
    const result = envelope(
      () => {
        throw bug
      },
      (error) => reported.push(error),
    )
    expect(result).toEqual({ ok: false, error: { code: 'internal' } })
    expect(reported).toEqual([bug])
  })

  test('does the same for what takes time', async () => {
    expect(
      await envelopeLater(
        async () => 7,
        () => undefined,
      ),
    ).toEqual({ ok: true, value: 7 })
    const refused = envelopeLater(
      async () => Promise.reject(new Refusal('disk-full')),
      () => undefined,
    )
    expect(await refused).toEqual({ ok: false, error: { code: 'disk-full' } })
  })
})
