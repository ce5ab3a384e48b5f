interface Event {
  time: number;
  happen: () => void;
}

/** Future events, the soonest first. Of two at the same moment, the first is the one that was added first. */
export function createEventQueue() {
  // About thirty wait at a time, so a sorted list is as good as a heap.
  const events: Event[] = [];
  return {
    add(time: number, happen: () => void): void {
      let at = events.length;
      while (at > 0 && (events[at - 1] as Event).time <= time) at--;
      events.splice(at, 0, { time, happen });
    },
    /** Runs all events. `reach` is called with each moment first. */
    run(reach: (time: number) => void): void {
      for (let event = events.pop(); event; event = events.pop()) {
        reach(event.time);
        event.happen();
      }
    },
  };
}
