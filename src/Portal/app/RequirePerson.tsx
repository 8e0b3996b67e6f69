import { agenciesWhere, isStaff, useSession } from "@longan/web/api";
import { Loaded } from "@longan/web/states";
import { Navigate, Outlet, useLocation } from "react-router";
import { DeskFrame } from "./DeskFrame";
import { NotFoundPage } from "./NotFoundPage";

/** Sends to the sign-in page and back to the same address afterwards. */
export function RequirePerson() {
  const session = useSession();
  const place = useLocation();
  const next = encodeURIComponent(place.pathname + place.search);
  return (
    <Loaded query={session}>
      {({ user }) => (user ? <Outlet /> : <Navigate to={`/sign-in?next=${next}`} replace />)}
    </Loaded>
  );
}

export function RequireStaff() {
  const session = useSession();
  const place = useLocation();
  const next = encodeURIComponent(place.pathname + place.search);
  return (
    <Loaded query={session}>
      {({ user }) => {
        if (!user) return <Navigate to={`/sign-in?next=${next}`} replace />;
        return isStaff(user) ? <DeskFrame user={user} /> : <NotFoundPage />;
      }}
    </Loaded>
  );
}

/** What keeps dossiers going is administrators' work; to others it is not there. */
export function RequireAdministrator() {
  const session = useSession();
  return (
    <Loaded query={session}>
      {({ user }) =>
        user && agenciesWhere(user, "administrator").length > 0 ? <Outlet /> : <NotFoundPage />
      }
    </Loaded>
  );
}
