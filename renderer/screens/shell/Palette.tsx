import { useId } from 'react'
import { Dialog, Heading, Modal } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { openPalette } from '../../stores/palette.ts'
import { Over } from '../../ui/Over.tsx'
import styles from './Palette.module.css'
import { PaletteRows } from './PaletteRows.tsx'
import { usePaletteRows } from './usePalette.ts'

/** As a `ref`: the box was asked for to be typed in. */
function typedInAtOnce(input: HTMLInputElement | null): void {
  input?.focus()
}

/** The one box that finds people and commands, over every place; closed, the focus is where it was. */
export function Palette() {
  const words = useTranslations('palette')
  const list = useId()
  const { live, text, rows, at, onKeyDown } = usePaletteRows()
  useCommand('find', () => openPalette(false))
  return (
    <Over className={styles['behind']} onClose={() => openPalette(false)}>
      <Modal className={styles['sheet'] ?? ''}>
        <Dialog className={styles['box'] ?? ''}>
          <Heading slot="title" level={2} className={styles['title'] ?? ''}>
            {words('title')}
          </Heading>
          <input
            ref={typedInAtOnce}
            type="text"
            role="combobox"
            className={styles['input']}
            aria-label={words('title')}
            placeholder={words('hint')}
            aria-expanded={rows.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={rows.length > 0 ? `${list}-${at}` : undefined}
            autoComplete="off"
            spellCheck={false}
            value={live.value}
            onKeyDown={onKeyDown}
            {...live.handlers}
          />
          <PaletteRows id={list} rows={rows} at={at} isRecent={text === ''} />
          <p className={styles['keys']}>{words('keys')}</p>
        </Dialog>
      </Modal>
    </Over>
  )
}
