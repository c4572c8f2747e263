/** Shortened titles and the like that stand before a name or a number, without their stop: no sentence ends with them. */
export const SHORT_TITLES: readonly string[] = (
  'Mr Mrs Ms Messrs Mme Dr Drs Prof Sen Sens Rep Reps Gov Govs Lt Gen Gens Col Maj Sgt Cpl Pvt Spc Capt Cmdr Adm ' +
  'Pres Rev Revs Hon Supt Det Insp Amb Atty Asst St Ste Ft Mt Nos vs Ph'
).split(' ');
