import { startTexts } from "@longan/web/texts";
import { ClientTheme } from "@longan/web/theme";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { queries } from "@longan/web/frame";
import { router } from "./routes";

const root = document.getElementById("root");
if (root === null) throw new Error("Expected index.html to hold an element with id 'root'.");

await startTexts();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ClientTheme>
        <RouterProvider router={router} />
      </ClientTheme>
    </QueryClientProvider>
  </StrictMode>,
);
