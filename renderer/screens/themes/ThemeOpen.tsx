import type { Day } from '#domain/day.ts'
import { SHORT_MAX } from '#domain/exchange/caps.ts'
import type { ThemeCount } from '#domain/voices/themes.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { themeVoicesQuery } from '../../lib/queries/voices.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { SelectOne } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { VoiceLine } from '../voices/VoiceLine.tsx'
import styles from './Themes.module.css'

type Props = {
  readonly theme: ThemeCount
  readonly themes: readonly ThemeCount[]
  readonly today: Day
  readonly onGone: () => void
}

/** The notes behind a number; and the theme, to be called otherwise or put into another. */
export function ThemeOpen({ theme, themes, today, onGone }: Props) {
  const words = useTranslations('themes')
  const { key, name } = theme
  const saving = useSaving()
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(themeVoicesQuery(key))
  const voices = data?.pages.flatMap((page) => page.voices) ?? []
  return (
    <div className={styles['open']}>
      <ol aria-label={words('behind', { name })}>
        {voices.map((voice) => (
          <li key={voice.key}>
            <VoiceLine voice={voice} today={today} />
          </li>
        ))}
      </ol>
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{words('more')}</Button>}
      <Rename key={name} name={name} onRename={(typed) => void saving.save('themes:rename', { key, name: typed })} />
      <PutInto
        others={themes.filter((other) => other.key !== key)}
        onInto={async (into) => {
          if ((await saving.save('themes:put-together', { key, into })) !== null) onGone()
        }}
      />
      <SavedSaid saving={saving} />
    </div>
  )
}

function Rename({ name, onRename }: { readonly name: string; readonly onRename: (name: string) => void }) {
  const words = useTranslations('themes')
  const [typed, setTyped] = useState(name)
  const isBlank = typed.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isBlank) onRename(typed.trim())
  }
  return (
    <form className={styles['line']} noValidate onSubmit={submit}>
      <TextField
        label={words('name')}
        maxLength={SHORT_MAX}
        value={typed}
        error={isBlank ? words('nameMissing') : undefined}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Button type="submit">{words('rename')}</Button>
    </form>
  )
}

type IntoProps = { readonly others: readonly ThemeCount[]; readonly onInto: (key: number) => Promise<void> }

function PutInto({ others, onInto }: IntoProps) {
  const words = useTranslations('themes')
  const [into, setInto] = useState('')
  if (others.length === 0) return null
  const options = [
    { value: '', words: words('none') },
    ...others.map((other) => ({ value: String(other.key), words: other.name })),
  ]
  return (
    <div className={styles['line']}>
      <SelectOne label={words('into')} options={options} value={into} onChange={setInto} />
      <Button onClick={() => into !== '' && void onInto(Number(into))}>{words('together')}</Button>
    </div>
  )
}
