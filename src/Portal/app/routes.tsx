import { createBrowserRouter } from "react-router";
import { BrokenPage } from "@longan/web/frame";
import { NotFoundPage } from "./NotFoundPage";
import { PortalFrame } from "./PortalFrame";
import { RequireAdministrator, RequirePerson, RequireStaff } from "./RequirePerson";

export const router = createBrowserRouter([
  {
    element: <PortalFrame />,
    errorElement: <BrokenPage />,
    hydrateFallbackElement: <div aria-busy="true" />,
    children: [
      { index: true, lazy: () => import("../catalogue/CataloguePage") },
      { path: "procedures/:code", lazy: () => import("../sheet/ProcedurePage") },
      { path: "sign-in", lazy: () => import("../account/SignInPage") },
      { path: "register", lazy: () => import("../account/RegisterPage") },
      { path: "lookup", lazy: () => import("../lookup/LookupPage") },
      {
        element: <RequirePerson />,
        children: [
          { path: "procedures/:code/apply", lazy: () => import("../apply/ApplyPage") },
          { path: "my", lazy: () => import("../mine/MyPage") },
          { path: "dossiers/:id", lazy: () => import("../dossiers/CitizenDossierPage") },
        ],
      },
      { path: "*", element: <NotFoundPage /> },
    ],
  },
  {
    path: "desk",
    element: <RequireStaff />,
    errorElement: <BrokenPage />,
    hydrateFallbackElement: <div aria-busy="true" />,
    children: [
      { index: true, lazy: () => import("../desk/DeskPage") },
      { path: "dossiers/:id", lazy: () => import("../desk/DeskPage") },
      { path: "file", lazy: () => import("../counter/CounterPage") },
      { path: "search", lazy: () => import("../register/SearchPage") },
      { path: "register", lazy: () => import("../register/RegisterPage") },
      {
        element: <RequireAdministrator />,
        children: [
          { path: "stuck", lazy: () => import("../operations/StuckPage") },
          { path: "jobs", lazy: () => import("../operations/JobsPage") },
          { path: "calendars", lazy: () => import("../calendars/CalendarPage") },
          { path: "stuck/:id", lazy: () => import("../operations/RepairPage") },
        ],
      },
      { path: "*", element: <NotFoundPage /> },
    ],
  },
]);
