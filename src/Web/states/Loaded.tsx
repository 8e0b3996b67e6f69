import type { UseQueryResult } from "@tanstack/react-query";
import { Skeleton } from "antd";
import type { ReactNode } from "react";
import { useTexts } from "../texts";
import { Failed } from "./Failed";

interface LoadedProps<T> {
  query: Pick<UseQueryResult<T>, "data" | "error" | "isPending" | "refetch">;
  waiting?: ReactNode;
  children: (data: T) => ReactNode;
}

/** The three states of everything that comes from the server: on its way, failed, there. */
export function Loaded<T>({ query, waiting, children }: LoadedProps<T>) {
  const { t } = useTexts();
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div role="status" aria-label={t("states.loading")}>
      {waiting ?? <Skeleton active paragraph={{ rows: 6 }} />}
    </div>
  );
}
