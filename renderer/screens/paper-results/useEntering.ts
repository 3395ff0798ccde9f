import type { Done } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import { typedDay } from '#domain/people/typed-day.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { WeekRow } from '#domain/week/week.ts'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import { postedAs } from '../week/RowReceipts.tsx'
import { useWeekSaving } from '../week/useWeekSaving.ts'
import { whoOf } from '../week/WhoLine.tsx'
import type { Answer } from './answers.ts'
import { useAnswerWords } from './useAnswerWords.ts'

/** A day to wait until, as it was typed; null for none, and for today or earlier. */
export function untilOf(text: string, today: Day): Day | null {
  const until = typedDay(text, today, 'ahead')
  return until !== null && until > today ? until : null
}

type Sent = { readonly asked: Promise<Done>; readonly what: string }

/**
 * Each answer is sent while the next one is typed: nobody who goes through a sheet by keys waits for the disk. What main
 * refuses is said at its row, in `refused`, and stays until that row is answered anew.
 */
export function useEntering(today: Day) {
  const saving = useWeekSaving()
  const language = useLocale()
  const send = useSend(today)
  const [refused, setRefused] = useState<ReadonlyMap<RowKey, string>>(new Map())
  const note = (item: RowKey, sentence: string | null) =>
    setRefused((before) => {
      const others = [...before].filter(([key]) => key !== item)
      return new Map(sentence === null ? others : [...others, [item, sentence]])
    })
  const keep = async (item: RowKey, { asked, what }: Sent) => {
    try {
      saving.remember(await asked, what)
    } catch (error) {
      note(item, sentenceOf(error, language))
    }
  }
  /** False where the day to wait until is none; then nothing is sent. */
  const enter = (row: WeekRow, answer: Answer, text: string): boolean => {
    const sent = send(row, answer, text)
    if (sent === null) return false
    note(row.item, null)
    void keep(row.item, sent)
    return true
  }
  return { enter, refused, takeBack: saving.takeBack, said: saving.said, what: saving.what }
}

export type Entering = ReturnType<typeof useEntering>

function useSend(today: Day): (row: WeekRow, answer: Answer, text: string) => Sent | null {
  const called = useAnswerWords()
  const week = useTranslations('week')
  const dayWords = useDayWords(today)
  return (row, answer, text) => {
    const { item } = row
    const said = (what: string) => week('saidFor', { who: whoOf(row.called), what })
    if (answer === 'skip') return { asked: shop('week:skip', { item, why: text }), what: said(week('skipped')) }
    if (answer === 'wait') {
      const until = untilOf(text, today)
      if (until === null) return null
      const what = said(week('waitingUntil', { day: dayWords(until) }))
      return { asked: shop('week:snooze', { item, until }), what }
    }
    const channel = answer === 'posted' ? postedAs(row.ways) : null
    const asked = shop('week:receipt', { item, receipt: answer, channel, word: text })
    return { asked, what: said(called(answer)) }
  }
}
