import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { ASKED_NOTHING, keyOf } from '../../lib/asked.ts'
import { groupsQuery } from '../../lib/queries/groups.ts'
import { useSearch } from '../../stores/search.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Groups.module.css'

/** まとまりにする: its room is always there, so that nothing moves while a word is typed. */
export function KeepAsGroup({ onKeep }: { readonly onKeep: () => void }) {
  const words = useTranslations('groups')
  const asked = keyOf(useSearch())
  const { data: groups = [] } = useQuery(groupsQuery)
  const mayKeep = asked !== keyOf(ASKED_NOTHING) && groups.every((group) => keyOf(group.asked) !== asked)
  return (
    <span className={styles['keep']} data-may={mayKeep}>
      <Button look="quiet" onClick={onKeep}>
        {words('keep')}
      </Button>
    </span>
  )
}
