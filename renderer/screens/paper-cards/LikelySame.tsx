import { inFull } from '#domain/people/called.ts'
import type { CustomerRow, PersonName } from '#domain/people/customer.ts'
import { EVERYONE } from '#domain/people/filter.ts'
import { fold, phoneDigits } from '#domain/people/fold.ts'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { customersQuery } from '../../lib/queries.ts'
import { openCard } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import type { CardFormOf } from './CardForm.tsx'
import styles from './PaperCards.module.css'

// The shortest numbers of Japan have ten digits; before the last one nobody can be meant.
const PHONE_DIGITS = 10

const SHOWN = 3

type Props = { readonly control: CardFormOf['control'] }

/** 同じ方かもしれません: said quietly while the card is typed, and in nobody's way. */
export function LikelySame({ control }: Props) {
  const words = useTranslations('paperCards')
  const [familyKana, givenKana, phone] = useWatch({ control, name: ['familyKana', 'givenKana', 'phone'] })
  const byPhone = useSame(phoneDigits(phone).length < PHONE_DIGITS ? '' : phone, (row) => hasPhone(row, phone))
  const isReadInFull = familyKana.trim() !== '' && givenKana.trim() !== ''
  const byKana = useSame(isReadInFull ? `${familyKana} ${givenKana}` : '', (row) => isRead(row, familyKana, givenKana))
  const found = [
    ...byPhone.map((row) => ({ row, why: 'samePhone' as const })),
    ...byKana
      .filter((row) => byPhone.every(({ id }) => id !== row.id))
      .map((row) => ({ row, why: 'sameKana' as const })),
  ].slice(0, SHOWN)
  return (
    <div role="status">
      {found.length > 0 && (
        <div className={styles['same']}>
          <strong>{words('same')}</strong>
          <ul>
            {found.map(({ row, why }) => (
              <li key={row.id}>
                {words('sameWhy', { who: inFull(row), why: words(why) })}
                <Button
                  look="quiet"
                  aria-label={words('openOf', { who: inFull(row) })}
                  onClick={() => openCard(row.id)}
                >
                  {words('open')}
                </Button>
              </li>
            ))}
          </ul>
          {words('sameNote')}
        </div>
      )}
    </div>
  )
}

/** Those found by a search who are really the same in this; '' asks for nobody. */
function useSame(text: string, isSame: (row: CustomerRow) => boolean): readonly CustomerRow[] {
  const asked = useDeferredValue(text)
  const { data } = useQuery({ ...customersQuery({ text: asked, where: EVERYONE }, 0), enabled: asked !== '' })
  return asked === '' || data === undefined ? [] : data.rows.filter(isSame)
}

function hasPhone(row: CustomerRow, phone: string): boolean {
  return phoneDigits(row.phone) === phoneDigits(phone)
}

function isRead(row: CustomerRow, familyKana: string, givenKana: string): boolean {
  const inOne = (name: Pick<PersonName, 'familyKana' | 'givenKana'>) => fold(`${name.familyKana}${name.givenKana}`)
  return inOne(row) === inOne({ familyKana, givenKana })
}
