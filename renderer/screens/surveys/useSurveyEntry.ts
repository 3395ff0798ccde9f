import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { type Survey, typedAnswers } from '#domain/voices/survey.ts'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { shop } from '../../lib/shop.ts'
import { useSaving } from '../../lib/useSaving.ts'

type Whom = { readonly customer: Id; readonly name: string }

const NOTHING = { number: '', whom: null, typed: '', said: '', isAsked: false } as const

type Typed = {
  readonly number: string
  readonly whom: Whom | 'nobody' | null
  readonly typed: string
  readonly said: string
  readonly isAsked: boolean
}

/** What stands in the line of the card at hand, and where the keys go next. */
export function useSurveyEntry({ key, questions }: Survey, today: Day) {
  const saving = useSaving()
  const [line, setLine] = useState<Typed>(NOTHING)
  const [kept, setKept] = useState('')
  const numberField = useRef<HTMLInputElement>(null)
  const answersField = useRef<HTMLInputElement>(null)
  const wordsField = useRef<HTMLInputElement>(null)
  const person = line.whom === 'nobody' ? null : line.whom
  const answers = typedAnswers(line.typed, questions.length)
  const set = (typed: Partial<Typed>) => setLine((before) => ({ ...before, ...typed }))
  const choose = (whom: Whom) => {
    set({ whom })
    answersField.current?.focus()
  }
  const look = async () => {
    const { found } = await shop('surveys:who', { number: line.number })
    if (found === null) set({ whom: 'nobody' })
    else choose({ customer: found.customer, name: found.called.name })
  }
  const toWords = () => {
    if (answers === null) set({ isAsked: true })
    else wordsField.current?.focus()
  }
  const save = async () => {
    set({ isAsked: true })
    if (person === null || answers === null) return
    const answer = { survey: key, customer: person.customer, day: today, answers, words: line.said.trim() }
    if ((await saving.save('surveys:answer', answer)) === null) return
    flushSync(() => {
      setKept(person.name)
      setLine(NOTHING)
    })
    numberField.current?.focus()
  }
  return {
    line,
    set,
    person,
    isNobody: line.whom === 'nobody',
    isWhoMissing: line.isAsked && person === null,
    areAnswersWrong: line.isAsked && answers === null,
    kept,
    saving,
    choose,
    look,
    toWords,
    save,
    numberField,
    answersField,
    wordsField,
  }
}
