import { account, nav, roles } from "./people";
import { apply, counter, papers } from "./applying";
import { channel, filingMode, kind, level, mark, returnMode, status } from "./words";
import {
  arrival,
  book,
  box,
  boxHint,
  desk,
  extend,
  forceMajeure,
  papersOut,
  register,
  slots,
  work,
} from "./desk";
import { catalogue, lookup, mine, sheet } from "./portal";
import { calendar, jobs, repair, stuck } from "./operations";
import { day, dossier, payment, result, timeline, withdraw } from "./dossier";
import { form, states } from "./basics";

export const vi = {
  account,
  apply,
  book,
  box,
  boxHint,
  calendar,
  catalogue,
  channel,
  counter,
  day,
  desk,
  dossier,
  arrival,
  extend,
  filingMode,
  forceMajeure,
  form,
  jobs,
  kind,
  level,
  lookup,
  mark,
  mine,
  nav,
  papers,
  papersOut,
  payment,
  register,
  repair,
  result,
  returnMode,
  roles,
  sheet,
  slots,
  states,
  status,
  stuck,
  timeline,
  withdraw,
  work,
};
