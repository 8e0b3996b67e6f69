import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "./client";
import type { Registration, Role, Session, SessionUser } from "./types";

const key = ["session"];

export function useSession() {
  return useQuery({
    queryKey: key,
    queryFn: () => answerOf(api.GET("/api/session")),
    staleTime: 5 * 60_000,
  });
}

export function useSignIn() {
  const remember = useRememberSession();
  return useMutation({
    mutationFn: (body: { userName: string; password: string }) =>
      answerOf(api.POST("/api/session", { body })),
    onSuccess: remember,
  });
}

export function useRegister() {
  const remember = useRememberSession();
  return useMutation({
    mutationFn: async (body: Registration) => {
      await answerOf(api.POST("/api/accounts", { body }));
      return answerOf(api.GET("/api/session"));
    },
    onSuccess: remember,
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.DELETE("/api/session")),
    onSuccess: async () => {
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== key[0] });
      await queries.invalidateQueries({ queryKey: key });
    },
  });
}

/** Another person may see other things: whatever was loaded before is forgotten. */
function useRememberSession() {
  const queries = useQueryClient();
  return async (session: Session) => {
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== key[0] });
    queries.setQueryData(key, session);
    // The antiforgery token belongs to the person: fetch the one of the new session.
    await queries.invalidateQueries({ queryKey: key });
  };
}

const deskRoles: readonly Role[] = ["intakeOfficer", "specialist", "leader", "clerk", "administrator"];

export function isStaff(user: SessionUser): boolean {
  return user.roles.some((held) => deskRoles.includes(held.role));
}

const designRoles: readonly Role[] = ["analyst", "publisher", "administrator"];

/** Whether a person works on procedures themselves. */
export function designs(user: SessionUser): boolean {
  return user.roles.some((held) => designRoles.includes(held.role));
}

/** The door a person enters by. */
export function homeOf(user: SessionUser | null | undefined): string {
  if (!user) return "/";
  if (isStaff(user)) return "/desk";
  return designs(user) ? "/designer" : "/";
}

export function agenciesWhere(user: SessionUser, role: Role) {
  return user.roles.filter((held) => held.role === role);
}
