import { LETTERS_AT_ONCE } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Who } from '#domain/people/filter.ts'
import { useState } from 'react'
import { shop } from '../../lib/shop.ts'
import { go } from '../../stores/place.ts'

/** People who are too many for one mailing: how many, of whom they are asked. */
type TooMany = { readonly who: string; readonly total: number }

/** Opens the writing screen with everyone who is meant, or says in which parts. `template`: null, the owner chooses there. */
export function useWriteTo(who: Who | null, template: TemplateCode | null = null) {
  const [tooMany, setTooMany] = useState<TooMany | null>(null)
  const [error, setError] = useState<unknown>(null)
  const asked = JSON.stringify(who)
  const write = async (offset: number | null) => {
    if (who === null) return
    setError(null)
    try {
      const { total, ids } = await shop('customers:meant', { who, offset: offset ?? 0, limit: LETTERS_AT_ONCE })
      if (offset === null && total > LETTERS_AT_ONCE) setTooMany({ who: asked, total })
      else if (ids.length > 0) go({ at: 'write', to: ids, template, reason: null })
    } catch (refused) {
      setError(refused)
    }
  }
  return {
    begin: () => write(null),
    part: (offset: number) => write(offset),
    close: () => setTooMany(null),
    /** Null where they go into one; others than were asked about are asked about anew. */
    total: tooMany?.who === asked ? tooMany.total : null,
    error,
  }
}
