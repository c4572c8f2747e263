/** Words that come again and again: in another paragraph, in another case, inside longer words, with marks between. */
export const AGAIN = [
  'The ferry was late. The ferry was late again, and the ferry was later still.',
  '“The ferry was late,” she said. “The ferry was late again, because of ice – not once, but twice.”',
  'THE FERRY WAS LATE, said a sign. Ferry-goers, co-operative as ever, waited.',
  '“The ferry was late,” he said, “and nobody told us.',
  '“The ferry was late, and nobody told us.”',
].join('\n\n');
