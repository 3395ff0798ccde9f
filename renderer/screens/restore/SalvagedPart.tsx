import type { Salvaged, SalvagedCount } from '#domain/backup/salvage.ts'
import { useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import styles from './Restore.module.css'

type Props = { readonly salvaged: Salvaged }

/** What could be read out of a damaged file, of how many; and what became of what could not. */
export function SalvagedPart({ salvaged }: Props) {
  const words = useTranslations('salvage')
  const visit = useVisitWord()
  const { counts, mended, fromList, nameless, refusing, isShopLost } = salvaged
  return (
    <div className={styles['changes']}>
      <dl className={styles['salvaged']}>
        {counts.map((count) => count.of > 0 && <CountRow key={count.what} count={count} />)}
      </dl>
      {mended > 0 && <p>{words('mended', { count: mended })}</p>}
      {fromList > 0 && <p>{words('fromList', { count: fromList, visit })}</p>}
      {nameless > 0 && <p>{words('nameless', { count: nameless })}</p>}
      {fromList + nameless > 0 && <p>{words('marked')}</p>}
      {refusing > 0 && <p>{words('refusing', { count: refusing })}</p>}
      {isShopLost && <p>{words('shopLost')}</p>}
    </div>
  )
}

function CountRow({ count: { what, found, of } }: { readonly count: SalvagedCount }) {
  const words = useTranslations('salvage')
  const visit = useVisitWord()
  return (
    <>
      <dt>{words(`kind.${what}`, { visit })}</dt>
      <dd>{found === of ? words('all', { found }) : words('of', { found, of })}</dd>
    </>
  )
}
