const shortest = 10;
const longest = 200;

/** The rule of passwords as it stands beside the field. */
export const passwordRule = `At least ${shortest} characters; a few words are easiest to remember.`;

/** Whose password it is to be: their own name and address are what others try first. */
export type PasswordOwner = { name: string; email: string };

// What lists of stolen passwords begin with, of ten characters and more; shorter ones are refused for that.
const common = new Set(
  `1234567890 0123456789 0987654321 9876543210 12345678910 1234567891 1234512345 123456789a 123123123123 1122334455
  qwertyuiop qwerty1234 qwerty12345 qwerty123456 qwertyuiop123 asdfghjkl1 asdfghjkl; 1q2w3e4r5t q1w2e3r4t5 1qaz2wsx3edc
  qazwsxedcrfv zaq12wsxcde3 abcdefghij abcd123456 abc1234567 a123456789 password12 password123 password1234 password12345
  passw0rd123 p@ssw0rd123 p@ssword123 mypassword yourpassword newpassword passwordpassword welcome123 welcome1234 letmein123
  letmein1234 iloveyou12 iloveyou123 changeme123 changeme1234 administrator administrator1 adminadmin admin12345 admin123456
  superadmin football123 baseball123 basketball princess123 sunshine123 monkey12345 dragon12345 superman123 michael123
  jennifer123 computer123 internet123 starwars123 whatever123 trustno1trustno1 correcthorsebatterystaple runwright1
  runwright123 runwrightrunwright secretsecret mysecret123 test123456 testtest123 testtesttest`.split(/\s+/),
);

/** What is wrong with a password, and the mend; null where nothing is. */
export function findWeakness(password: string, owner: PasswordOwner): string | null {
  if (password.length < shortest) return `use at least ${shortest} characters`;
  if (password.length > longest) return `use at most ${longest} characters`;
  const plain = squeezed(password);
  if (new Set(plain).size < 4) return "use more than the same few characters over and over";
  if (common.has(password.toLowerCase()) || common.has(plain))
    return "this is one of the passwords that everybody tries first; use another";
  if (ownWords(owner).includes(plain))
    return "your name and your e-mail are what others try first; use another";
  return null;
}

/** In small letters and without spaces, as a guesser would try it too. */
const squeezed = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");

function ownWords({ name, email }: PasswordOwner): string[] {
  const words = name.split(/\s+/);
  return [email, email.replace(/@.*$/s, ""), name, words.toReversed().join("")].map((word) => squeezed(word));
}
