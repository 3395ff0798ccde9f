import type { Shift } from '#domain/paper/printers.ts'
import { useTranslations } from 'use-intl'

/** 右へ1.0 mm、上へ0.5 mm */
export function useShiftWords(): (shift: Pick<Shift, 'dx' | 'dy'>) => string {
  const words = useTranslations('printers')
  return ({ dx, dy }) => {
    const said = [
      dx === 0 ? '' : words(dx < 0 ? 'toLeft' : 'toRight', { mm: Math.abs(dx).toFixed(1) }),
      dy === 0 ? '' : words(dy < 0 ? 'toUp' : 'toDown', { mm: Math.abs(dy).toFixed(1) }),
    ].filter((part) => part !== '')
    return said.length === 0 ? words('none') : said.join(words('between'))
  }
}
