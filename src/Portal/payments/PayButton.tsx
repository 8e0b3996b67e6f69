import { useStartPayment } from "@longan/web/api";
import { newId } from "@longan/web/ids";
import { Failed } from "@longan/web/states";
import { Button } from "antd";
import { useState } from "react";

/** Goes to the page of the gateway. What happens there is known only when the gateway tells the server. */
export function PayButton({ dossierId, label }: { dossierId: string; label: string }) {
  const [commandId, setCommandId] = useState(newId);
  const start = useStartPayment(dossierId);
  const pay = () =>
    start.mutate(commandId, {
      onSuccess: ({ address }) => window.location.assign(address),
      onError: () => setCommandId(newId()),
    });
  return (
    <>
      {start.error && <Failed error={start.error} />}
      <Button type="primary" size="large" block loading={start.isPending || start.isSuccess} onClick={pay}>
        {label}
      </Button>
    </>
  );
}
