import type { Filled } from '#domain/postal/fill.ts'
import type { CardFields } from '#domain/people/card.ts'
import { type Missing, missingOf } from '#domain/people/missing.ts'
import { type ChangeEvent, type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { enterMoves } from '../../lib/enterMoves.ts'
import { useFieldErrors } from '../../lib/fieldErrors.ts'
import { filledCard, type FillLine, linesToFill, type Typed, typedAtFirst } from '../../lib/fillDraft.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { AddressFields } from '../AddressFields.tsx'
import type { LineProps } from '../PostalCodeField.tsx'
import forms from '../forms.module.css'
import styles from './Missing.module.css'

type Props = {
  readonly before: CardFields
  readonly what: Missing
  /** Rejects where main refuses. */
  readonly onSave: (before: CardFields, after: CardFields) => Promise<void>
  readonly onSkip: () => void
}

type Wrong = { readonly line: FillLine | null; readonly sentence: string }

/** The lines of one person, in Enter order; with nothing written on them, ↓ and Tab at the last go on. */
export function FillForm({ before: card, what, onSave, onSkip }: Props) {
  const words = useTranslations('missing')
  const language = useLocale()
  const wrongWords = useWrongWords()
  const [before] = useState(card)
  const lines = linesToFill(what, before)
  const [atFirst] = useState(() => typedAtFirst(lines, before))
  const [typed, setTyped] = useState<Typed>(atFirst)
  // A postal code answers after more was typed; what stands by then is not overwritten.
  const now = useRef(atFirst)
  const change = (line: FillLine, text: string) => {
    now.current = { ...now.current, [line]: text }
    setTyped(now.current)
  }
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const isUntouched = lines.every((line) => typed[line] === atFirst[line])
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isUntouched) return setWrong({ line: null, sentence: words('nothing') })
    const filled = filledCard(before, typed)
    if (filled.kind === 'wrong') return setWrong({ line: filled.line, sentence: wrongWords(filled) })
    return onSave(before, filled.after).catch((error: unknown) =>
      setWrong({ line: null, sentence: sentenceOf(error, language) }),
    )
  }
  const keys = (event: KeyboardEvent, isLast: boolean) => {
    const isTabAtEnd = event.key === 'Tab' && !event.shiftKey && isLast
    if (!isUntouched || (event.key !== 'ArrowDown' && !isTabAtEnd)) return
    event.preventDefault()
    onSkip()
  }
  const line = (each: FillLine) => ({
    ref: each === lines[0] ? first : null,
    onKeyDown: (event: KeyboardEvent) => keys(event, each === lines.at(-1)),
    value: typed[each] ?? '',
    onChange: (event: ChangeEvent<HTMLInputElement>) => change(each, event.target.value),
    error: wrong?.line === each ? wrong.sentence : undefined,
  })
  if (!missingOf(before).includes(what)) return <Elsewhere what={what} onSkip={onSkip} />
  return (
    <form ref={enterMoves} className={forms['form']} noValidate onSubmit={(event) => void submit(event)}>
      {what === 'address' ? (
        <AddressFields line={line} lines={{ read: () => addressIn(now.current), write: change }} />
      ) : (
        <FewLines lines={lines} line={line} />
      )}
      {wrong?.line === null && <Said kind="trouble">{wrong.sentence}</Said>}
      <p className={forms['soft']}>{words('keys')}</p>
      <div className={styles['ways']}>
        <Button onClick={onSkip}>{words('skip')}</Button>
        <Button look="main" type="submit">
          {words('save')}
        </Button>
      </div>
    </form>
  )
}

type FewProps = { readonly lines: readonly FillLine[]; readonly line: (each: FillLine) => LineProps }

function FewLines({ lines, line }: FewProps) {
  const words = useTranslations('missing')
  const lineWords = useLineWords()
  return (
    <div className={lines.length > 1 ? forms['pair'] : undefined}>
      {lines.map((each) => (
        <TextField
          key={each}
          {...line(each)}
          label={lineWords(each)}
          hint={each === 'birthday' ? words('birthdayHint') : undefined}
          inputMode={each === 'postalCode' ? 'numeric' : each === 'phone' ? 'tel' : undefined}
        />
      ))}
    </div>
  )
}

function addressIn({ prefecture = '', city = '', street = '' }: Typed): Filled {
  return { prefecture, city, street }
}

function Elsewhere({ what, onSkip }: Pick<Props, 'what' | 'onSkip'>) {
  const words = useTranslations('missing')
  return (
    <Said kind="done" action={<Button onClick={onSkip}>{words('skip')}</Button>}>
      {words('isFilled', { what: words(`what.${what}`) })}
    </Said>
  )
}

function useLineWords(): (line: FillLine) => string {
  const words = useTranslations('missing')
  const add = useTranslations('add')
  const address = useTranslations('address')
  const edit = useTranslations('edit')
  return (line) => {
    if (line === 'familyKana' || line === 'givenKana' || line === 'phone') return add(line)
    if (line === 'companyKana') return words('companyKana')
    return line === 'birthday' ? edit('birthday') : address(line)
  }
}

function useWrongWords(): (wrong: { readonly line: FillLine | null; readonly type: string }) => string {
  const words = useTranslations('missing')
  const fieldErrors = useTranslations('fieldErrors')
  const errorWords = useFieldErrors()
  return ({ line, type }) => {
    if (line === 'birthday') return words('birthdayWrong')
    return errorWords({ type }, line === 'postalCode') ?? fieldErrors('other')
  }
}
