/** What is to happen when, soonest first; of two at one moment, the one that was added first. */
export interface EventQueue {
  add(time: number, happen: () => void): void;
  /** Lets everything happen, until nothing is left; `reach` is told each moment first. */
  run(reach: (time: number) => void): void;
}

interface Event {
  time: number;
  happen: () => void;
}

/** Starts with nothing to happen. */
export function createEventQueue(): EventQueue {
  // Some thirty wait at a time, so a sorted list is as good as a heap.
  const events: Event[] = [];
  return {
    add(time, happen) {
      let at = events.length;
      while (at > 0 && (events[at - 1] as Event).time <= time) at--;
      events.splice(at, 0, { time, happen });
    },
    run(reach) {
      for (let event = events.pop(); event; event = events.pop()) {
        reach(event.time);
        event.happen();
      }
    },
  };
}
