import { LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MapModel } from './map-model.js';
import { MapScene } from './map-scene.js';
import type { SceneEvents } from './map-scene.js';
import type { SceneState } from './scene-state.js';

/** Holds the renderer: made when the model arrives, killed when the element leaves. */
@customElement('passerelle-map')
export class MapElement extends LitElement {
  @property({ attribute: false }) model: MapModel | null = null;
  @property({ attribute: false }) scene: SceneState | null = null;
  @property({ attribute: false }) events: SceneEvents | null = null;
  @property({ attribute: false }) camera: readonly [number, number, number] | null = null;
  view: MapScene | null = null;
  private builtFor: MapModel | null = null;

  override createRenderRoot(): this {
    return this;
  }
  override updated(changed: Map<string, unknown>): void {
    const { model, scene, events } = this;
    if (model === null || scene === null || events === null || model.order === 0) return;
    if (this.view === null || this.builtFor !== model) {
      this.view?.kill();
      this.builtFor = model;
      try {
        this.view = new MapScene(this, model, scene, events, this.camera !== null);
      } catch {
        this.view = null;
        this.dispatchEvent(new CustomEvent('no-webgl', { bubbles: true }));
        return;
      }
      if (this.camera !== null) this.view.camera.set(this.camera);
    } else {
      if (changed.has('scene')) this.view.update(scene);
      if (
        changed.has('camera') &&
        this.camera !== null &&
        this.camera.join() !== this.view.camera.view.map((n) => Number(n.toFixed(4))).join()
      ) {
        this.view.camera.set(this.camera);
      }
    }
  }
  override connectedCallback(): void {
    super.connectedCallback();
    if (this.builtFor !== null) this.requestUpdate();
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.view?.kill();
    this.view = null;
    this.builtFor = null;
  }
}
