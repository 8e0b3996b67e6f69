import { useNavigate } from "react-router";

/** Opens an address of this site; the designer is a client of its own and is loaded anew. */
export function useGo(): (address: string, options?: { replace: boolean }) => void {
  const navigate = useNavigate();
  return (address, options) => {
    if (/^\/designer(\/|$)/.test(address)) window.location.assign(address);
    else void navigate(address, options);
  };
}
