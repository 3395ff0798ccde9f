import { SHORT_MAX } from '#domain/exchange/caps.ts'
import { THEMES_MAX } from '#domain/voices/heard.ts'
import { useQuery } from '@tanstack/react-query'
import { useId, useState, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { withTheme } from '../../lib/heardDrafts.ts'
import { themesQuery } from '../../lib/queries/voices.ts'
import { Button } from '../../ui/Button.tsx'
import { ComboField } from '../../ui/ComboField.tsx'
import { ListOption } from '../../ui/ListOption.tsx'
import styles from './Heard.module.css'

// As many as can be looked through at a glance; typing finds the others.
const OFFERED = 8

type Props = {
  readonly themes: readonly string[]
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onThemes: (themes: readonly string[]) => void
}

/** 話題: taken from those there are, or made as they are typed. */
export function ThemesField({ themes, typed, onType, onThemes }: Props) {
  const words = useTranslations('heard')
  const list = useId()
  const { known, options, at, isOpen, isFull, look, take, press } = useThemes({ themes, typed, onType, onThemes })
  return (
    <div className={styles['themes']}>
      <Taken themes={themes} onThemes={onThemes} />
      <ComboField
        list={list}
        isOpen={isOpen}
        at={at}
        label={words('theme')}
        hint={words(isFull ? 'themesFull' : 'themeHint')}
        value={typed}
        maxLength={SHORT_MAX}
        onChange={({ currentTarget }) => {
          onType(currentTarget.value)
          look(true)
        }}
        onFocus={() => look(true)}
        onBlur={() => look(false)}
        onKeyDown={press}
      />
      {isOpen && (
        <div id={list} role="listbox" tabIndex={-1} aria-label={words('knownThemes')} className={styles['found']}>
          {options.map((theme, index) => (
            <ListOption
              key={theme}
              id={`${list}-${index}`}
              isMarked={index === at}
              look="row"
              onTake={() => take(theme)}
            >
              {known.includes(theme) ? theme : words('newTheme', { name: theme })}
            </ListOption>
          ))}
        </div>
      )}
    </div>
  )
}

/** Those that were taken; a press takes one off again. */
function Taken({ themes, onThemes }: Pick<Props, 'themes' | 'onThemes'>) {
  const words = useTranslations('heard')
  if (themes.length === 0) return null
  return (
    <ul className={styles['taken']} aria-label={words('theme')}>
      {themes.map((theme) => (
        <li key={theme}>
          <Button
            aria-label={words('dropTheme', { name: theme })}
            onClick={() => onThemes(themes.filter((one) => one !== theme))}
          >
            {theme} ×
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** What the letters in the field may mean, and which of it is marked. */
function useThemes({ themes, typed, onType, onThemes }: Props) {
  const { data: known = [] } = useQuery(themesQuery)
  const [at, setAt] = useState(0)
  const [isLooking, setLooking] = useState(false)
  const name = typed.trim()
  const offered = known.filter((theme) => !themes.includes(theme) && theme.includes(name)).slice(0, OFFERED)
  const options = name === '' || known.includes(name) || themes.includes(name) ? offered : [...offered, name]
  const isFull = themes.length >= THEMES_MAX
  const isOpen = isLooking && options.length > 0 && !isFull
  const look = (isOn: boolean) => {
    setLooking(isOn)
    setAt(0)
  }
  const take = (theme: string | undefined) => {
    if (theme !== undefined && !isFull) onThemes(withTheme(themes, theme))
    onType('')
    setAt(0)
  }
  const press = (event: KeyboardEvent) => {
    const acts: Readonly<Record<string, (() => void) | undefined>> = {
      // Only once something is typed: Enter alone goes on to the next line of the form.
      Enter: name === '' || event.ctrlKey || event.metaKey ? undefined : () => take(options[at]),
      ArrowDown: () => setAt(Math.min(at + 1, options.length - 1)),
      ArrowUp: () => setAt(Math.max(at - 1, 0)),
      Escape: isOpen ? () => setLooking(false) : undefined,
    }
    const act = acts[event.key]
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    event.nativeEvent.stopImmediatePropagation()
    act()
  }
  return { known, options, at, isOpen, isFull, look, take, press }
}
