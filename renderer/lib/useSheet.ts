import type { PageSheet } from '#contract/page-sheets.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useLocale } from 'use-intl'
import { sentenceOf } from './refusal.ts'
import { shop } from './shop.ts'

/**
 * A sheet of the page that stands there only while it is printed, so that a page may have several. `file` names the PDF once
 * it was made.
 */
export function useSheet(sheet: PageSheet) {
  const language = useLocale()
  const [isOn, setOn] = useState(false)
  const making = useMutation({
    mutationFn: async () => {
      flushSync(() => setOn(true))
      try {
        return await shop('page:pdf', { sheet, language })
      } finally {
        setOn(false)
      }
    },
  })
  return {
    isOn,
    print: () => making.mutate(),
    file: making.data?.file ?? null,
    trouble: making.error === null ? null : sentenceOf(making.error, language),
  }
}
