import { BrokenPage } from "@longan/web/frame";
import { createBrowserRouter } from "react-router";
import { NothingHere } from "./NothingHere";
import { RequireDesigner } from "./RequireDesigner";

export const router = createBrowserRouter(
  [
    {
      element: <RequireDesigner />,
      errorElement: <BrokenPage />,
      hydrateFallbackElement: <div aria-busy="true" />,
      children: [
        { index: true, lazy: () => import("../catalogue/CataloguePage") },
        { path: "procedures/:code", lazy: () => import("../versions/ProcedurePage") },
        { path: "procedures/:code/migration", lazy: () => import("../migration/MigrationPage") },
        { path: "versions/:id", lazy: () => import("../versions/VersionPage") },
        { path: "drafts/:id", lazy: () => import("../board/BoardPage") },
        { path: "drafts/:id/files/*", lazy: () => import("../files/FilesPage") },
        { path: "drafts/:id/review", lazy: () => import("../review/ReviewPage") },
        { path: "*", element: <NothingHere /> },
      ],
    },
  ],
  { basename: "/designer" },
);
