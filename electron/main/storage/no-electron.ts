/** What electron-store finds of Electron in the storage thread. */
const nothing = {};
export { nothing as default };
