export function OnCallPage() {
  return <p>soon</p>;
}
