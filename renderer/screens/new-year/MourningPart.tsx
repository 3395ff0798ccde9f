import type { NewYearList } from '#domain/letters/new-year.ts'
import { LETTERS_AT_ONCE } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { useTranslations } from 'use-intl'
import { go, openCard } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Beside, Part } from '../Page.tsx'
import styles from './NewYear.module.css'
import { useHomeWords } from './useHomeWords.ts'

const MID_WINTER = 'mid-winter-mourning' as TemplateCode

/** 喪中の方: no 年賀 goes there, and a 寒中見舞い may. */
export function MourningPart({ list: { homes } }: { readonly list: NewYearList }) {
  const words = useTranslations('newYear')
  const homeWords = useHomeWords()
  const mourning = homes.filter(({ isMourning }) => isMourning)
  if (mourning.length === 0) return null
  const to = mourning
    .filter(({ against }) => against === null)
    .map(({ customer }) => customer)
    .slice(0, LETTERS_AT_ONCE)
  // No reason of the week: beside an address alone it would be taken for a 年賀.
  const write = () => go({ at: 'write', to, template: MID_WINTER, reason: null })
  const act = to.length > 0 && <Button onClick={write}>{words('midWinter', { count: to.length })}</Button>
  return (
    <Part title={words('mourning')}>
      <Beside action={act}>
        <p className={styles['soft']}>{words('mourningHint')}</p>
      </Beside>
      <ul className={styles['names']}>
        {mourning.map(({ customer, people }) => (
          <li key={customer}>
            <button type="button" className={styles['name']} onClick={() => openCard(customer)}>
              {homeWords(people)}
            </button>
          </li>
        ))}
      </ul>
    </Part>
  )
}
