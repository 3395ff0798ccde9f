import type { Day } from '#domain/day.ts'
import { HEARD_KINDS, MOODS, NOTE_SOURCES } from '#domain/voices/heard.ts'
import { useController, type UseFormReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import type { HeardDraft } from '../../lib/heardDrafts.ts'
import { Choice } from '../../ui/Choice.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { DayField } from '../card/DayField.tsx'
import forms from '../forms.module.css'
import { ThemesField } from './ThemesField.tsx'

type Props<O> = { readonly form: UseFormReturn<HeardDraft, unknown, O>; readonly today: Day }

/** What was said, how it sounded or where it is from, when, and of what it speaks. */
export function HeardFields<O>({ form, today }: Props<O>) {
  const words = useTranslations('heard')
  const quick = useTranslations('quick')
  const { control, register, watch, setValue, formState } = form
  const { errors } = formState
  const kind = useController({ control, name: 'kind' }).field
  const mood = useController({ control, name: 'mood' }).field
  const source = useController({ control, name: 'source' }).field
  const isHonest = kind.value === 'honest'
  return (
    <>
      <Choice
        label={words('kind')}
        options={HEARD_KINDS.map((value) => ({ value, words: words(value) }))}
        value={kind.value}
        onChange={kind.onChange}
      />
      {isHonest ? (
        <>
          <Choice
            label={words('source')}
            options={NOTE_SOURCES.map((value) => ({ value, words: words(`sources.${value}`) }))}
            value={source.value}
            onChange={source.onChange}
          />
          <p className={forms['soft']}>{words('mayBeSeen')}</p>
        </>
      ) : (
        <Choice
          label={words('mood')}
          options={([...MOODS, 'none'] as const).map((value) => ({ value, words: words(`moods.${value}`) }))}
          value={mood.value}
          onChange={mood.onChange}
        />
      )}
      <TextArea
        label={words('text')}
        {...register('text')}
        error={errors.text === undefined ? undefined : words('textMissing')}
      />
      <ThemesField
        themes={watch('themes')}
        typed={watch('theming')}
        onType={(typed) => setValue('theming', typed)}
        onThemes={(themes) => setValue('themes', themes)}
      />
      <DayField
        label={words('day')}
        today={today}
        text={watch('day')}
        line={register('day')}
        error={errors.day === undefined ? undefined : quick('dayWrong')}
      />
    </>
  )
}
