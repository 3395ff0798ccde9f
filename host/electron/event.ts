/** What Electron hands to listeners that may object. */
export class HostEvent {
  defaultPrevented = false

  preventDefault(): void {
    this.defaultPrevented = true
  }
}

/** The event and whatever belongs to it, as one object. */
export function eventWith<T extends object>(parts: T): HostEvent & T {
  return Object.assign(new HostEvent(), parts)
}
