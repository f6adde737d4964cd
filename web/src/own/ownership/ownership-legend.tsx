import classes from "./ownership.module.css";

/** What the three letters mean, and where they come from. */
export function OwnershipLegend() {
  return (
    <section className={classes.legend} aria-label="What A, R and I mean">
      <dl>
        <div>
          <dt>A</dt>
          <dd>accountable: answers for the service’s reliability</dd>
        </div>
        <div>
          <dt>R</dt>
          <dd>responsible: does the work that keeps it reliable</dd>
        </div>
        <div>
          <dt>I</dt>
          <dd>informed: hears how it goes</dd>
        </div>
      </dl>
      <p>
        Nobody types these: they follow from a service’s kind and from who funds its team. A digital service:
        A is the head of product where product funds the team and the head of delivery where IT does, R the
        team. A foundational system: A is the head of operations, R application support.
      </p>
    </section>
  );
}
