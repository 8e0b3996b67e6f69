import { designs, useSession } from "@longan/web/api";
import { Loaded } from "@longan/web/states";
import { useEffect } from "react";
import { Outlet } from "react-router";
import { DesignerFrame } from "./DesignerFrame";
import { NothingHere } from "./NothingHere";

/** Sends to the sign-in page of the portal, and back to the same address afterwards. */
export function RequireDesigner() {
  const session = useSession();
  return (
    <Loaded query={session}>
      {({ user }) => {
        if (!user) return <ToSignIn />;
        if (!designs(user)) return <NothingHere />;
        return (
          <DesignerFrame user={user}>
            <Outlet />
          </DesignerFrame>
        );
      }}
    </Loaded>
  );
}

function ToSignIn() {
  useEffect(() => {
    const { pathname, search } = window.location;
    window.location.replace(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
  }, []);
  return <div aria-busy="true" />;
}
