/** As a `ref`: what answers an act is seen, also where it stands below the edge of a small window. */
export function intoSight(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: 'nearest' })
}
