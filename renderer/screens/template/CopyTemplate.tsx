import { TEMPLATE_NAME_MAX, type TemplateView } from '#domain/letters/template.ts'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { queryClient } from '../../lib/queries.ts'
import { templatesQuery } from '../../lib/queries/letters.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { useTemplateName } from '../../lib/useTemplateName.ts'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Template.module.css'

/** Asked for by a button that is gone now: the focus goes on with what it opened. */
const toFocus = (field: HTMLInputElement | null) => field?.focus()

type Props = { readonly template: TemplateView }

/** 「このひな形をもとに新しく作る」: its name is asked, and it opens. */
export function CopyTemplate({ template: { code } }: Props) {
  const words = useTranslations('template')
  const language = useLocale()
  const nameOf = useTemplateName()
  const [name, setName] = useState<string | null>(null)
  const { mutate, error, isPending } = useMutation({
    mutationFn: async (typed: string) => {
      const made = await shop('templates:copy', { code, name: typed })
      // It opens by its code, so the list has to know it first.
      await queryClient.invalidateQueries({ queryKey: templatesQuery.queryKey })
      return made
    },
    onSuccess: (made) => go({ at: 'template', code: made.code }),
  })
  const make = (event: FormEvent) => {
    event.preventDefault()
    if (name !== null && !isPending) mutate(name)
  }
  if (name === null)
    return (
      <div>
        <Button onClick={() => setName(words('copyName', { name: nameOf(code) }).slice(0, TEMPLATE_NAME_MAX))}>
          {words('copy')}
        </Button>
      </div>
    )
  return (
    <form className={styles['copy']} noValidate onSubmit={make}>
      <TextField
        label={words('newName')}
        hint={words('copyHint')}
        maxLength={TEMPLATE_NAME_MAX}
        ref={toFocus}
        value={name}
        error={error === null ? undefined : sentenceOf(error, language)}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={styles['turn']}>
        <Button look="quiet" onClick={() => setName(null)}>
          {words('copyNot')}
        </Button>
        <Button type="submit" aria-disabled={isPending}>
          {words('copyDo')}
        </Button>
      </div>
    </form>
  )
}
