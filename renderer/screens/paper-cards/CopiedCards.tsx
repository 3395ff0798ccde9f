import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { type Copied, cardTakenBack, usePaperCards } from '../../stores/paperCards.ts'
import { openCard } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import styles from './PaperCards.module.css'

/** The card saved last, at the head, where it is seen while the next one is typed. */
export function LastCopied() {
  const common = useTranslations('common')
  const last = usePaperCards((state) => state.copied[0])
  return (
    <div role="status" className={styles['just']}>
      {last !== undefined && `${last.isTakenBack ? common('undone') : common('saved')} ${last.who}`}
    </div>
  )
}

/** The cards copied last, each to be opened or taken back. */
export function CopiedCards() {
  const words = useTranslations('paperCards')
  const copied = usePaperCards((state) => state.copied)
  if (copied.length === 0) return null
  return (
    <section className={styles['last']}>
      <h2 className={styles['lately']}>{words('lately')}</h2>
      <ul className={styles['rows']}>
        {copied.map((card) => (
          <CopiedCard key={card.id} card={card} />
        ))}
      </ul>
    </section>
  )
}

function CopiedCard({ card: { id, who, change, photoChanges, isTakenBack } }: { readonly card: Copied }) {
  const words = useTranslations('paperCards')
  const common = useTranslations('common')
  const language = useLocale()
  const undoing = useMutation({
    mutationFn: async () => {
      // What hangs on the card goes before the card.
      for (const photo of photoChanges.toReversed()) await shop('changes:undo', { change: photo })
      return shop('changes:undo', { change })
    },
    onSuccess: () => cardTakenBack(id),
  })
  const leftAsItIs = undoing.data !== undefined && undoing.data.untouched.length > 0
  return (
    <li className={isTakenBack ? styles['back'] : undefined}>
      <span className={styles['who']}>{who}</span>
      {isTakenBack ? (
        <span>
          {common('undone')} {leftAsItIs && common('untouched')}
        </span>
      ) : (
        <>
          <Button look="quiet" aria-label={words('openOf', { who })} onClick={() => openCard(id)}>
            {words('openShort')}
          </Button>
          <Button look="quiet" aria-label={words('undoOf', { who })} onClick={() => undoing.mutate()}>
            {common('undo')}
          </Button>
        </>
      )}
      {undoing.error !== null && <Said kind="trouble">{sentenceOf(undoing.error, language)}</Said>}
    </li>
  )
}
