import type { KeyboardEvent, Ref } from 'react'
import { useTranslations } from 'use-intl'
import { keyOf } from '../../lib/commands.ts'
import { useLiveText } from '../../lib/useLiveText.ts'
import { searchFor } from '../../stores/search.ts'
import { SearchBox } from '../../ui/SearchBox.tsx'
import styles from './CustomersScreen.module.css'

type Props = {
  readonly text: string
  /** The list below is to take the focus. */
  readonly onDown: () => void
  /** The first one found is meant. */
  readonly onEnter: () => void
  readonly ref: Ref<HTMLInputElement>
}

export function CustomerSearch({ text, onDown, onEnter, ref }: Props) {
  const words = useTranslations('customers')
  const { value, clear, handlers } = useLiveText(text, searchFor)

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && text !== '') return onEnter()
    const meant = event.key === 'ArrowDown' ? onDown : event.key === 'Escape' && value !== '' ? clear : null
    if (meant === null) return
    event.preventDefault()
    meant()
  }
  return (
    <div className={styles['search']}>
      <SearchBox
        ref={ref}
        label={words('search')}
        placeholder={words('searchHint')}
        keyLabel={keyOf('customers')}
        clearWords={words('clear')}
        onClear={clear}
        value={value}
        onKeyDown={onKeyDown}
        {...handlers}
      />
    </div>
  )
}
