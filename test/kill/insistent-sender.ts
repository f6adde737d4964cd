const pauseMilliseconds = 150;
const patienceMilliseconds = 5000;

type Request = { url: string; headers: Record<string, string>; body: unknown; ids: string[] };

/** Sends alerts, each with a name of its own, and the same request again until it is answered with 2xx, as real senders do. */
export class InsistentSender {
  /** The names of all alerts whose request was answered with 2xx. */
  readonly acknowledged = new Set<string>();
  repeats = 0;
  readonly #url: string;
  readonly #key: string;
  readonly #services: readonly string[];
  #next = 0;
  #stopped = false;
  #loops: Promise<void>[] = [];

  constructor(url: string, key: string, services: readonly string[]) {
    this.#url = url;
    this.#key = key;
    this.#services = services;
  }

  /** Begins to send: so many side by side, each so often. */
  start(sideBySide: number, everyMilliseconds: number): void {
    this.#loops = Array.from({ length: sideBySide }, () => this.#loop(everyMilliseconds));
  }

  /** Sends nothing new, and waits until all that was sent is answered with 2xx. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#loops);
  }

  async #loop(everyMilliseconds: number): Promise<void> {
    while (!this.#stopped) {
      const request = this.#nextRequest();
      while (!(await this.#isAccepted(request))) {
        this.repeats += 1;
        await pause(pauseMilliseconds);
      }
      for (const id of request.ids) this.acknowledged.add(id);
      await pause(everyMilliseconds);
    }
  }

  async #isAccepted({ url, headers, body }: Request): Promise<boolean> {
    try {
      const response = await fetch(this.#url + url, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(patienceMilliseconds),
      });
      await response.arrayBuffer();
      return response.ok;
    } catch {
      return false;
    }
  }

  /** Events of PagerDuty's clients, and batches as Prometheus sends them. */
  #nextRequest(): Request {
    return this.#next % 2 === 0 ? this.#event() : this.#batch();
  }

  #event(): Request {
    const id = this.#newId();
    const event = {
      routing_key: this.#key,
      event_action: "trigger",
      dedup_key: id,
      payload: {
        summary: `Alert ${id}`,
        source: "kill test",
        severity: "critical",
        custom_details: this.#about(id),
      },
    };
    return { url: "/v2/enqueue", headers: {}, body: event, ids: [id] };
  }

  #batch(): Request {
    const ids = [this.#newId(), this.#newId(), this.#newId()];
    const alerts = ids.map((id) => ({ labels: { alertname: id, severity: "critical", ...this.#about(id) } }));
    const headers = { authorization: `Bearer ${this.#key}` };
    return { url: "/api/v2/alerts", headers, body: alerts, ids };
  }

  #newId(): string {
    this.#next += 1;
    return `alert-${this.#next}`;
  }

  /** The failure domain changes now and then, so that incidents open all the time. */
  #about(id: string): Record<string, string> {
    const service = this.#services[this.#next % this.#services.length]!;
    return { id, service, failure_domain: `rack-${Math.floor(this.#next / 40)}` };
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
