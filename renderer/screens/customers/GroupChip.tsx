import type { Group } from '#domain/people/group.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { countQuery } from '../../lib/queries/groups.ts'
import { giveQuestion } from '../../stores/search.ts'
import styles from './Groups.module.css'

type Props = { readonly group: Group; readonly isOpen: boolean; readonly onOpen: () => void }

/** One まとまり with how many it finds now; a press opens it. */
export function GroupChip({ group, isOpen, onOpen }: Props) {
  const words = useTranslations('groups')
  const { data: count } = useQuery(countQuery(group.asked))
  const [gone] = group.gone
  const open = () => {
    giveQuestion(group.asked, group.key)
    onOpen()
  }
  return (
    <button type="button" className={styles['chip']} aria-pressed={isOpen} onClick={open}>
      <span>{group.name}</span>{' '}
      {count !== undefined && <span className={styles['count']}>{words('count', { count })}</span>}
      {gone !== undefined && <span className={styles['count']}>（{words(`gone.${gone}`)}）</span>}
    </button>
  )
}
