import type { Group } from '#domain/people/group.ts'
import { useTranslations } from 'use-intl'
import { ASKED_NOTHING, keyOf } from '../../lib/asked.ts'
import { useSearch } from '../../stores/search.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { GroupChip } from './GroupChip.tsx'
import { GroupForm } from './GroupForm.tsx'
import styles from './Groups.module.css'
import { useGroups } from './useGroups.ts'

export type GroupNaming = 'new' | 'open' | null

type Props = {
  /** The filters are unfolded, where they fold. */
  readonly isAll: boolean
  /** Which name is being written: a new one, or that of the one that is open. */
  readonly naming: GroupNaming
  readonly onNaming: (naming: GroupNaming) => void
  readonly onOpen: () => void
}

/** The まとまり beside the filters, and what can be done with the one that is open. */
export function Groups({ isAll, naming, onNaming, onOpen }: Props) {
  const words = useTranslations('groups')
  const asked = useSearch()
  const { groups, current, before, saving, done, add, change, remove } = useGroups()
  const close = () => onNaming(null)
  return (
    <>
      {groups.length > 0 && (
        <div className={styles['groups']} role="group" aria-label={words('label')} data-all={isAll}>
          <span className={styles['label']} aria-hidden="true">
            {words('label')}
          </span>
          {groups.map((group) => (
            <GroupChip key={group.key} group={group} isOpen={group === current} onOpen={onOpen} />
          ))}
          {current !== null && (
            <span className={styles['acts']}>
              <Button look="quiet" onClick={() => onNaming('open')}>
                {words('rename')}
              </Button>
              <Button look="quiet" onClick={() => void remove(current)}>
                {words('remove')}
              </Button>
            </span>
          )}
          {before !== null && keyOf(asked) !== keyOf(ASKED_NOTHING) && (
            <Button look="quiet" onClick={() => void change({ ...before, asked }).catch(() => undefined)}>
              {words('put', { name: before.name })}
            </Button>
          )}
        </div>
      )}
      {current !== null && current.gone.length > 0 && <Gone group={current} />}
      {naming === 'new' && <GroupForm name="" onName={(name) => add(name, asked)} onClose={close} />}
      {naming === 'open' && current !== null && (
        <GroupForm
          key={current.key}
          name={current.name}
          onName={(name) => change({ ...current, name })}
          onClose={close}
        />
      )}
      <div className={styles['said']}>
        {(done === null || done.asked === keyOf(asked)) && (
          <SavedSaid saving={saving} saysAll>
            {done !== null && words(done.kind, { name: done.name })}
          </SavedSaid>
        )}
      </div>
    </>
  )
}

/** What the open one asks for that nobody has any more. */
function Gone({ group: { asked, gone } }: { readonly group: Group }) {
  const words = useTranslations('groups')
  const { tag, town } = asked.where
  return (
    <p className={styles['gone']}>
      {gone.includes('tag') && words('goneTag', { what: tag ?? '' })}
      {gone.includes('town') && words('goneTown', { what: town ?? '' })} {words('goneAct')}
    </p>
  )
}
