import type { Place } from '#domain/postal/place.ts'
import type { ComponentProps, FocusEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { CodeSaid, usePostalFill } from '../lib/usePostalFill.ts'
import { ListOption } from '../ui/ListOption.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './PostalCode.module.css'

/** As a form hands it out: registered, or with its value. */
export type LineProps = Omit<ComponentProps<typeof TextField>, 'label'>

type Props = {
  readonly line: LineProps
  readonly fill: ReturnType<typeof usePostalFill>
  /** Of its list, which stands where there is room. */
  readonly listId: string
}

/** 郵便番号: seven digits, and what there is to say of them. */
export function PostalCodeField({ line, fill, listId }: Props) {
  const words = useTranslations('address')
  const { said, field, leave } = fill
  const box =
    said.kind === 'several'
      ? {
          role: 'combobox',
          'aria-expanded': true,
          'aria-controls': listId,
          'aria-activedescendant': `${listId}-${said.at}`,
        }
      : {}
  const blurred = (event: FocusEvent<HTMLInputElement>) => {
    leave()
    line.onBlur?.(event)
  }
  return (
    <TextField
      label={words('postalCode')}
      inputMode="numeric"
      placeholder="123-4567"
      {...line}
      {...field}
      {...box}
      onBlur={blurred}
    />
  )
}

type SaidProps = { readonly fill: ReturnType<typeof usePostalFill>; readonly listId: string }

/** Below the code: that it is not known, what was filled in, or the places to choose from. */
export function PostalCodeSaid({ fill: { said, take }, listId }: SaidProps) {
  const words = useCodeWords(said)
  return (
    <div>
      <p role="status" className={styles['said']}>
        {words}
      </p>
      {said.kind === 'several' && <Places id={listId} places={said.places} at={said.at} onTake={take} />}
    </div>
  )
}

function useCodeWords(said: CodeSaid): string {
  const words = useTranslations('postal')
  if (said.kind === 'nothing') return ''
  if (said.kind === 'company') return words('company', { company: said.company })
  return said.kind === 'several' ? words('choose', { count: said.places.length }) : words(said.kind)
}

type PlacesProps = {
  readonly id: string
  readonly places: readonly Place[]
  readonly at: number
  readonly onTake: (place: Place) => void
}

function Places({ id, places, at, onTake }: PlacesProps) {
  const words = useTranslations('postal')
  return (
    <div id={id} role="listbox" tabIndex={-1} aria-label={words('places')} className={styles['places']}>
      {places.map((place, index) => (
        <ListOption
          key={`${place.city} ${place.town}`}
          id={`${id}-${index}`}
          isMarked={index === at}
          look="row"
          onTake={() => onTake(place)}
        >
          <span>{`${place.prefecture}${place.city}${place.town}`}</span>
          <span className={styles['soft']}>{place.company || place.kana}</span>
        </ListOption>
      ))}
    </div>
  )
}
