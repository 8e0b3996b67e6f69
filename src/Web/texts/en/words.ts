export const channel = { direct: "In person", online: "Online", post: "By post" };

export const filingMode = {
  selfRemote: "Filed by the applicant",
  assistedAtCounter: "Assisted at the counter",
  onBehalfByOfficial: "Filed by an official",
  assistedByCommunityTeam: "Assisted by the community digital team",
  postalAgent: "Filed by a postal agent",
};

export const kind = {
  citizen: "Person",
  enterprise: "Enterprise",
  organisation: "Organisation",
  stateAgency: "State agency",
};

export const level = { full: "Fully online", partial: "Partly online", informationOnly: "Information only" };

export const mark = { found: "Checked", toVerify: "To be verified" };

export const returnMode = {
  online: "Electronic copy on the portal",
  post: "By post",
  counter: "At the one-stop counter",
};

export const status = {
  1: "Newly filed",
  2: "Accepted",
  3: "Not accepted",
  4: "In progress",
  5: "Supplement requested",
  6: "Financial obligation requested",
  7: "Withdrawn by the applicant",
  8: "Stopped",
  9: "Completed",
  10: "Result returned",
};
