import type { PaperCards } from '#domain/shop.ts'
import { inputs } from '#contract/inputs.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useLocale, useTranslations } from 'use-intl'
import * as v from 'valibot'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { TextField } from '../../ui/TextField.tsx'
import forms from '../forms.module.css'
import styles from './PaperCards.module.css'

/** Digits in any width, and 枚 behind them as people write it. */
const aboutSchema = v.pipe(
  v.object({ about: v.string() }),
  v.transform(({ about }) => ({ about: Number(about.normalize('NFKC').replace(/[,枚\s]/g, '') || 'none') })),
  inputs['paper-cards:about'],
)

/** 「きょう12枚・残りおよそ388枚」, once it is said about how many cards there are. */
export function HowMany({ cards: { today, total, about } }: { readonly cards: PaperCards }) {
  const words = useTranslations('paperCards')
  const rest = (about ?? 0) - total
  const said = about === null ? 'count' : rest > 0 ? 'countAndRest' : 'countAndEnd'
  return <output className={styles['count']}>{words(said, { today, rest })}</output>
}

/** Asked once, and out of the way afterwards. */
export function About({ about }: { readonly about: number | null }) {
  const words = useTranslations('paperCards')
  const [isAsked, setAsked] = useState(about === null)
  if (isAsked) return <AboutForm about={about} onKept={() => setAsked(false)} />
  return (
    <div className={forms['start']}>
      <Button look="quiet" onClick={() => setAsked(true)}>
        {words('aboutChange')}
      </Button>
    </div>
  )
}

function AboutForm({ about, onKept }: { readonly about: number | null; readonly onKept: () => void }) {
  const words = useTranslations('paperCards')
  const language = useLocale()
  const { register, handleSubmit, formState } = useForm({
    resolver: valibotResolver(aboutSchema),
    defaultValues: { about: about === null ? '' : `${about}` },
  })
  const keeping = useMutation({
    mutationFn: (input: { readonly about: number }) => shop('paper-cards:about', input),
    onSuccess: onKept,
  })
  return (
    <form noValidate onSubmit={(event) => void handleSubmit((input) => keeping.mutate(input))(event)}>
      <div className={styles['about']}>
        <TextField
          label={words('about')}
          hint={words('aboutHint')}
          inputMode="numeric"
          {...register('about')}
          error={formState.errors.about === undefined ? undefined : words('aboutWrong')}
        />
        <Button type="submit">{words('aboutKeep')}</Button>
      </div>
      {keeping.error !== null && <Said kind="trouble">{sentenceOf(keeping.error, language)}</Said>}
    </form>
  )
}
